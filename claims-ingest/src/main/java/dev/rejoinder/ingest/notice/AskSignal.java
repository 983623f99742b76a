package dev.rejoinder.ingest.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells, after a commit, that there are notices for which Amazon is to be asked. */
@ApplicationScoped
public class AskSignal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    void raise() {
        listeners.forEach(Runnable::run);
    }
}
