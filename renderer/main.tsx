import { createRoot } from 'react-dom/client';
import { Workstation } from './frame/workstation.tsx';
import './look/look.css';
import './look/frame.css';
import './look/controls.css';
import './look/sheet.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<Workstation />);
