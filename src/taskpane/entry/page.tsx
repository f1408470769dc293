import '../styles/all';
import { startPage } from './start-page';

void startPage(null);
