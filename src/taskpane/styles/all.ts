// In this order: what stands later wins.
import './frame.css';
import './parts.css';
import './import.css';
import './review.css';
import './year.css';
import './width.css';
import './money.css';
import './check.css';
import './export.css';
import './more.css';
