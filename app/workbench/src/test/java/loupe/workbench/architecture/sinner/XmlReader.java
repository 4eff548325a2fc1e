package loupe.workbench.architecture.sinner;

import javax.xml.parsers.DocumentBuilderFactory;

/// Sins: reads XML.
public final class XmlReader {
    DocumentBuilderFactory factory() {
        return DocumentBuilderFactory.newInstance();
    }
}
