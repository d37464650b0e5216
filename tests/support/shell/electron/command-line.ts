/** `app.commandLine`: the switches that main adds for Chromium, and those that the program was started with. */
export class CommandLine {
  readonly switches = new Map<string, string>();
  readonly arguments: string[] = [];

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value);
  }
  appendArgument(argument: string): void {
    this.arguments.push(argument);
  }
  removeSwitch(name: string): void {
    this.switches.delete(name);
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name) || process.argv.some((each) => each.split('=', 1)[0] === `--${name}`);
  }
  getSwitchValue(name: string): string {
    const given = process.argv.find((each) => each.startsWith(`--${name}=`));
    return this.switches.get(name) ?? given?.slice(name.length + 3) ?? '';
  }
}
