/** Stands in for the parts of yaml that write YAML: the gate reads it only. */
function reject() {
  throw new Error("this program does not write YAML");
}

export const createStringifyContext = reject;
export const stringify = reject;
export const stringifyCollection = reject;
export const stringifyDocument = reject;
export const stringifyNumber = reject;
export const stringifyPair = reject;
export const stringifyString = reject;
