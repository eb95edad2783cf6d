import { mappingPage } from './mappings/page.js';
import { customers } from './mappings/customers.js';

export default mappingPage(customers);
