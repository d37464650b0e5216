/**
 * Characters that are mistaken for each other, in print and in typing, because they look or sound alike. A table of
 * sets, nothing else; it lets a wrong character be taken for the right one when nothing matches exactly.
 */
const SETS =
  '己已巳 戍戌戊戎 未末 士土 日曰 人入八 干千于 贷货 即既 做作 的地得 在再 像象相 帐账 燥躁 辨辩辫 候侯 育盲 历厉 竞竟 拔拨 ' +
  '壮状 州洲 园圆 副付 份分 度渡 须需 至致 制治 以已 权劝 密蜜 采彩 坐座 型形 炼练 绿录 率律 订定 查察 化划 级极及 ' +
  '记纪 部布 署暑 侍待 折拆 毫豪 嬴赢 冒昌 祟崇 准淮 刺剌 徒徙 撒撤 遗遣 循遁 盲忙 复覆 反返 合和 交缴 截载裁 ' +
  '漏陋 泄泻 蓝篮 俱具 决绝 应因 佳加 连联 赋付 提题 检捡 消销 像向 振震 贯惯 授受 措错 建健 限现 经径 续叙 情请清 青清 ' +
  '市是 事是 实施 成城 员原 源原 利力 报保 安按 明名 村材 未来 兔免 鸟乌 午牛 天夭 太大 今令 仓仑 处外';

/** For each character those that it is mistaken for, without itself. */
const CONFUSABLE: ReadonlyMap<string, string> = buildTable();

/** Whether one character is taken for the other as a rule. */
export function areConfusable(one: string, other: string): boolean {
  return one !== other && (CONFUSABLE.get(one)?.includes(other) ?? false);
}

/** The characters that `character` is mistaken for; empty if none are known. */
export function confusablesOf(character: string): readonly string[] {
  return [...(CONFUSABLE.get(character) ?? '')];
}

function buildTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const set of SETS.split(' ')) {
    for (const character of set) {
      const others = [...set].filter((other) => other !== character).join('');
      table.set(character, (table.get(character) ?? '') + others);
    }
  }
  return table;
}
