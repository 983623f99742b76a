package dev.rejoinder.evidence.pdf;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** An image that came with the paper, under the name the page calls it. */
class PaperImage implements FSStream {

    private final byte[] bytes;

    PaperImage(Paper paper, String uri) {
        this.bytes = paper.images().getOrDefault(uri.substring(uri.indexOf(':') + 1), new byte[0]);
    }

    @Override
    public InputStream getStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
