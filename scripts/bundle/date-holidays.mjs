/** The class alone, under a name that says in dist what it is. */
import { Holidays } from "../../node_modules/date-holidays/src/Holidays.js";

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one.
export default Holidays;
