/**
 * The equivalences of folding that Unicode's own tables do not give: punctuation written in several ways, spaces,
 * and traditional or variant characters that gazettes mix with the simplified ones. A table of pairs, nothing else;
 * `fold.ts` applies it. What a number means (Ⅱ级 = 二级) is a matter of queries, not of folding.
 */

/** Each class: its first character stands for all of the others. */
const CLASSES: readonly string[] = [
  '([{〔［【〖｛（⟮❲',
  ')]}〕］】〗｝）⟯❳',
  '《〈<＜⟨«',
  '》〉>＞⟩»',
  '"“”„‟＂「」『』﹁﹂﹃﹄〝〞',
  "'‘’‚‛＇`",
  '-—–－―‐‑‒−─━﹣﹘',
  '~～〜∼',
  '·•・‧∙⋅●',
  '〇○◯',
  ':∶',
];

/** Traditional or variant character, then the simplified one; pairs only, one character for one. */
const VARIANTS =
  '況况湧涌縣县鄉乡鎮镇發发務务長长門门開开關关東东車车馬马國国會会業业產产資资財财稅税農农區区衛卫' +
  '環环學学習习團团園园圖图書书畫画劃划計计設设認认識识議议訂订記记許许證证評评詳详語语說说調调談谈請请' +
  '論论責责貨货費费貧贫貿贸質质贊赞轉转輔辅輪轮運运過过達达遠远還还進进連连選选遷迁遺遗鄰邻醫医釋释裡里' +
  '銀银錢钱鋼钢鐵铁鐘钟鏡镜閉闭間间聞闻陽阳陰阴隊队階阶際际隨随險险難难電电靜静響响頁页項项順顺預预' +
  '領领頭头題题顏颜願愿類类風风飛飞飯饭飲饮館馆驗验驅驱體体點点齊齐龍龙龜龟黨党總总經经統统組组織织結结' +
  '給给綜综綠绿線线編编緊紧約约級级紀纪納纳紙纸細细終终續续維维網网縮缩績绩繼继義义聯联職职聽听腦脑' +
  '臨临舉举舊旧藝艺藥药處处號号補补製制複复見见規规視视覺觉覽览觀观觸触貫贯負负貴贵買买賣卖賞赏賬账' +
  '軍军軟软較较輕轻輸输辦办邊边鄭郑錄录鍵键陳陈陸陆雙双雜杂離离雲云霧雾韓韩養养餘余駐驻騎骑魚鱼鮮鲜' +
  '鳥鸟鴨鸭麥麦個个傑杰備备傳传傷伤價价優优億亿僅仅儀仪償偿兒儿兩两冊册凍冻準准減减剛刚創创劇剧動动勞劳' +
  '勢势勵励勸劝協协單单嚴严圓圆圍围場场塊块塵尘報报壓压壞坏壯壮壽寿夠够夢梦獎奖婦妇孫孙實实審审寫写' +
  '寬宽寶宝將将專专尋寻對对導导屬属層层崗岗島岛帳帐帶带師师幫帮幹干庫库應应廠厂廣广廳厅張张強强彈弹' +
  '從从復复徑径徹彻慶庆憂忧懷怀態态慮虑戰战戶户撥拨擁拥擇择擔担據据擬拟擴扩攝摄敗败敵敌數数斷断' +
  '時时曉晓暫暂曆历條条極极構构楊杨榮荣樓楼標标樣样樹树橋桥機机檢检檔档權权歡欢歲岁歷历歸归殺杀' +
  '氣气決决沒没沖冲淨净淺浅測测溝沟滅灭滿满漁渔漢汉潔洁澤泽濟济濕湿災灾為为無无煙烟熱热燈灯營营' +
  '爭争爾尔牆墙獨独獲获現现當当療疗盡尽監监盤盘瞭了確确碼码礦矿禮礼種种稱称穩稳窮穷競竞筆笔節节' +
  '範范築筑簡简簽签糧粮與与蘭兰蟲虫術术衝冲裝装讓让讀读變变這这們们來来後后於于啟启啓启';

/** For each character that the table folds, what it folds to: one character. */
export const FOLD_TABLE: ReadonlyMap<string, string> = buildTable();

function buildTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const members of CLASSES) {
    const [representative = '', ...others] = members;
    for (const other of others) table.set(other, representative);
  }
  const variants = [...VARIANTS];
  for (let index = 0; index + 1 < variants.length; index += 2) {
    table.set(variants[index] ?? '', variants[index + 1] ?? '');
  }
  return table;
}
