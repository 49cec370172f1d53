/** Makes a kebab-case name out of any text: `No Friday!` and `noFriday` become `no-friday`. Empty where nothing is left. */
export function toKebabCase(text: string): string {
  return text
    .slice(0, 100)
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
