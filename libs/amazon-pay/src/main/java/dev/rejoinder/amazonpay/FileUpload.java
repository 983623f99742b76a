package dev.rejoinder.amazonpay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Puts a file where Amazon said. The address is Amazon's word, and still goes nowhere but to Amazon's storage. */
class FileUpload {

    private static final String STORAGE = ".amazonaws.com";
    private static final int SERVER_TROUBLE = 500;

    private final HttpClient http;
    private final URI base;
    private final Duration answer;

    FileUpload(URI base, Duration connect, Duration answer) {
        this.base = base;
        this.answer = answer;
        this.http = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Answer<String> put(Announced announced, EvidenceFile file) {
        if (!isAllowed(announced.url())) {
            return new Answer.Refused<>(
                    0, "ForeignUploadAddress", "The file was to go to a host that is none of Amazon's");
        }
        HttpRequest request = HttpRequest.newBuilder(announced.url())
                .timeout(answer)
                .header("Content-Type", file.type().contentType())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file.content()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return new Answer.Found<>(announced.id());
            }
            // An address that has expired is 403; announced again with another key, the file gets a fresh one.
            return status == 403 || status >= SERVER_TROUBLE
                    ? new Answer.TryLater<>(Optional.empty(), "The file's address answered " + status)
                    : new Answer.Refused<>(status, "UploadRefused", "The file's address answered " + status);
        } catch (IOException e) {
            return new Answer.TryLater<>(Optional.empty(), "The file could not be handed over");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.TryLater<>(Optional.empty(), "Stopped while a file was handed over");
        }
    }

    private boolean isAllowed(URI url) {
        if (url.getHost() == null || url.getUserInfo() != null) {
            return false;
        }
        if (base != null && url.getAuthority().equals(base.getAuthority())) {
            return true;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(url.getScheme()) && url.getPort() == -1 && host.endsWith(STORAGE);
    }
}
