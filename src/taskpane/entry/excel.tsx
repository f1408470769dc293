import '../pane.css';
import { startPage } from './start-page';

void startPage(null);
