package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSupportTest {

    private final GoldenMail good = BadMail.in(Language.DE);
    private final ClientSupport gate = new ClientSupport();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <svg width="4" height="4"></svg>                        | <svg>
            <form action="https://rejoinder.example"></form>        | <form>
            <script>1</script>                                      | <script>
            <style>p { color: red }</style>                         | <style>
            <progress max="4" value="2"></progress>                 | <progress>
            <video></video>                                         | <video>
            <div style="display:flex"></div>                        | display: flex
            <div style="display: grid"></div>                       | display: grid
            <div style="position:absolute"></div>                   | position
            <div style="background-image:url(x.png)"></div>         | background-image
            <div style="background:red"></div>                      | background
            <div style="border-radius:4px"></div>                   | border-radius
            <div style="width:calc(1px)"></div>                     | no functions
            <img src="data:image/png;base64,x" alt="" width="1" height="1"> | data:
            <a href="data:text/html,x">x</a>                        | data:
            <img src="cid:a" width="1" height="1">                  | without alt
            <img src="cid:a" alt="" height="1">                     | without width
            <img src="cid:a" alt="" width="1" height="100%">        | without height
            <p onclick="x()">x</p>                                  | onclick
            <table><tr><td>x</td></tr></table>                      | role=presentation
            <table><tr><th>x</th></tr></table>                      | th without scope
            <h1>x</h1>                                              | 2 h1
            <p>Hello null</p>                                       | a hole
            <p>Hello {name}</p>                                     | a hole
            <table role="presentation"><tr><td bgcolor="#000000" height="8"></td></tr></table> | status bar
            """)
    void refuses(String part, String finding) {
        assertThat(gate.findings(good.withHtmlPart(part)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "' lang=\"de\"', '', lang",
        "' lang=\"de\"', ' lang=\"en\"', lang",
        "'<title>', '<title>Other: ', title",
        "'<h1 ', '<h2 ', 0 h1"
    })
    void refusesAPageWithout(String part, String instead, String finding) {
        assertThat(gate.findings(good.withHtml(good.html().replace(part, instead))))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void wantsTheStatusInTheTextPart() {
        assertThat(gate.findings(good.withText("Guten Tag")))
                .anySatisfy(found -> assertThat(found).contains("status bar"));
    }
}
