package dev.rejoinder.ingest.ipn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {

    @Test
    void readsTextsByTheirLocalNames() {
        XmlDocument document = XmlDocument.parse("<n:A xmlns:n='u'><n:B> x <![CDATA[<y>]]></n:B><C/><!-- z --></n:A>");

        assertThat(document.root()).isEqualTo("A");
        assertThat(document.text("B")).isEqualTo("x <y>");
        assertThat(document.text("C")).isNull();
        assertThat(document.text("D")).isNull();
        assertThat(XmlDocument.parse("<a b='" + "x".repeat(250_000) + "'/>").text("b"))
                .isNull();
    }

    @Test
    void fetchesNothing() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String xml : new String[] {
                "<!DOCTYPE a SYSTEM '" + url + "'><a/>",
                "<!DOCTYPE a PUBLIC 'p' '" + url + "'><a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM '" + url + "'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + url + "'> %e;]><a/>",
                "<!DOCTYPE a [<!ENTITY e 'ha'><!ENTITY f '&e;&e;'>]><a>&f;</a>",
                "<a>&undeclared;</a>"
            }) {
                assertThatThrownBy(() -> XmlDocument.parse(xml)).isInstanceOf(NotUnderstood.class);
            }
            XmlDocument.parse("<?xml-stylesheet type='text/xsl' href='" + url + "'?><a/>");
            XmlDocument.parse("<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + url + "'/></a>");
            listener.setSoTimeout(200);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesWhatIsTooDeepTooLargeOrTwofold() {
        assertThatThrownBy(() -> XmlDocument.parse("<a>".repeat(100_000))).hasMessageContaining("deeper or larger");
        assertThatThrownBy(() -> XmlDocument.parse("<a>" + "<b/>".repeat(10_000) + "</a>"))
                .hasMessageContaining("deeper or larger");
        assertThatThrownBy(() -> XmlDocument.parse("<a><b>1</b><b>2</b></a>")).hasMessageContaining("two things");
        assertThatThrownBy(() -> XmlDocument.parse("<a><b>")).hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> XmlDocument.parse("")).hasMessageContaining("not well-formed");
    }
}
