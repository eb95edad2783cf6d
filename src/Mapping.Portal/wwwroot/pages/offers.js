import { mappingPage } from './mappings/page.js';
import { offers } from './mappings/offers.js';

export default mappingPage(offers);
