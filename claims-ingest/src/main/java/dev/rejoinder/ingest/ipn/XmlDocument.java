package dev.rejoinder.ingest.ipn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a small XML document by their path of local names, such as {@code ChargebackDetails/ChargebackReason}.
 * Nothing is ever fetched or expanded: a document type or an entity of its own makes a document not understood.
 */
final class XmlDocument {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ELEMENTS = 500;

    private static final XMLInputFactory FACTORY = factory();

    private final String root;
    private final Map<String, String> texts;

    private XmlDocument(String root, Map<String, String> texts) {
        this.root = root;
        this.texts = texts;
    }

    static XmlDocument parse(String xml) {
        try {
            return read(FACTORY.createXMLStreamReader(new StringReader(xml)));
        } catch (MissingResourceException e) {
            // The JDK's parser has errors for which it has no words.
            throw new NotUnderstood("NotificationData is not well-formed XML");
        } catch (XMLStreamException e) {
            throw new NotUnderstood("NotificationData is not well-formed XML"
                    + (e.getLocation() == null
                            ? ""
                            : " at line " + e.getLocation().getLineNumber() + ", column "
                                    + e.getLocation().getColumnNumber()));
        }
    }

    String root() {
        return root;
    }

    /**
     * Null if there is none, or only blanks.
     *
     * @param path below the root
     */
    String text(String path) {
        String text = texts.get(root + "/" + path);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static XmlDocument read(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        Deque<StringBuilder> open = new ArrayDeque<>();
        Map<String, String> texts = new HashMap<>();
        String root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new NotUnderstood(
                            "NotificationData holds a document type or an entity, which Amazon's never do; nothing was fetched");
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    checkSize(elements, path.size());
                    root = root == null ? reader.getLocalName() : root;
                    path.addLast(path.isEmpty() ? root : path.getLast() + "/" + reader.getLocalName());
                    open.addLast(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getLast().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT ->
                    put(texts, path.removeLast(), open.removeLast().toString());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return new XmlDocument(root, texts);
    }

    private static void checkSize(int elements, int depth) {
        if (elements > MAX_ELEMENTS || depth >= MAX_DEPTH) {
            throw new NotUnderstood("NotificationData is deeper or larger than any of Amazon's");
        }
    }

    private static void put(Map<String, String> texts, String path, String text) {
        String earlier = texts.put(path, text);
        if (earlier != null && !earlier.equals(text)) {
            throw new NotUnderstood("NotificationData says two things about " + path);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
