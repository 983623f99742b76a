package dev.rejoinder.kit.auth;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs our requests to another service with the token in a file, which is read again when it changes: tokens expire and are renewed. */
@Singleton
public class ServiceToken implements ClientRequestFilter {

    private record Read(FileTime changed, String token) {}

    private final Optional<Path> file;
    private volatile Read last;

    ServiceToken(@ConfigProperty(name = "rejoinder.service-token.file") Optional<Path> file) {
        this.file = file;
    }

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        if (file.isPresent()) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token(file.get()));
        }
    }

    private String token(Path path) throws IOException {
        FileTime changed = Files.getLastModifiedTime(path);
        Read known = last;
        if (known == null || !known.changed().equals(changed)) {
            known = new Read(changed, Files.readString(path).strip());
            last = known;
        }
        return known.token();
    }
}
