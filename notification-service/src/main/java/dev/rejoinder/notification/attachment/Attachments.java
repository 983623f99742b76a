package dev.rejoinder.notification.attachment;

import dev.rejoinder.event.EvidenceKind;
import dev.rejoinder.kit.problem.Unprocessable;
import dev.rejoinder.notification.check.Fields;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes files of a mail over into the packet.
 *
 * <ol>
 *   <li>A person says which; without a word, all that were kept.
 *   <li>Each is given to evidence-service, outside of transactions, and what it says is noted at once: asked again after
 *       an outage, only the others follow.
 *   <li>Then the shop is told what was added, and what was not and why.
 * </ol>
 */
@ApplicationScoped
public class Attachments {

    private static final int LONGEST_DESCRIPTION = 300;

    private final MailFiles files;
    private final Packet packet;
    private final MailQueue queue;
    private final Clock clock;

    Attachments(MailFiles files, Packet packet, MailQueue queue, Clock clock) {
        this.files = files;
        this.packet = packet;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @param choices null for all
     * @param authorization of the person who gives them
     */
    public void give(UUID mailId, UUID disputeId, String merchantId, List<FileChoice> choices, String authorization) {
        List<MailFile> there = files.of(mailId);
        for (FileChoice choice : chosen(there, choices)) {
            MailFile file = there.stream()
                    .filter(each -> each.number() == choice.number())
                    .findFirst()
                    .orElseThrow();
            if (!file.offered()) {
                give(mailId, disputeId, file, choice, authorization);
            }
        }
        QuarkusTransaction.requiringNew().run(() -> tell(mailId, disputeId, merchantId));
    }

    private void give(UUID mailId, UUID disputeId, MailFile file, FileChoice choice, String authorization) {
        Optional<byte[]> content = files.content(mailId, file.number());
        if (content.isEmpty()) {
            return;
        }
        String refused = packet.add(disputeId, file, content.get(), choice, "e-mail " + mailId, authorization)
                .orElse(null);
        QuarkusTransaction.requiringNew()
                .run(() -> files.offered(mailId, file.number(), disputeId, refused, clock.instant()));
    }

    private static List<FileChoice> chosen(List<MailFile> there, List<FileChoice> choices) {
        List<MailFile> kept =
                there.stream().filter(file -> file.mediaType() != null).toList();
        if (choices == null) {
            return kept.stream()
                    .map(file -> checked(file, new FileChoice(file.number(), null, null)))
                    .toList();
        }
        return choices.stream()
                .map(choice -> kept.stream()
                        .filter(file -> choice != null && file.number() == choice.number())
                        .findFirst()
                        .map(file -> checked(file, choice))
                        .orElseThrow(() -> Unprocessable.field("files", "names a file that the mail does not have")))
                .toList();
    }

    private static FileChoice checked(MailFile file, FileChoice choice) {
        Fields fields = new Fields();
        String description = fields.line("description", choice.description(), LONGEST_DESCRIPTION);
        fields.refuseIfWrong();
        return new FileChoice(
                file.number(),
                choice.kind() == null ? EvidenceKind.CORRESPONDENCE : choice.kind(),
                description == null ? file.name() : description);
    }

    /** Of what became of all its files so far. */
    private void tell(UUID mailId, UUID disputeId, String merchantId) {
        List<MailFile> settled = files.of(mailId).stream()
                .filter(file -> file.offered() || file.refused() != null)
                .toList();
        Map<String, String> about = new HashMap<>();
        about.put("files", String.valueOf(settled.size()));
        for (int i = 0; i < settled.size(); i++) {
            MailFile file = settled.get(i);
            about.put("file." + (i + 1), file.name());
            if (file.refused() != null) {
                about.put("refused." + (i + 1), file.refused());
            }
        }
        String event = "evidence/" + settled.size() + "/" + mailId;
        queue.queue(
                new Occasion(disputeId, merchantId, event, Template.MERCHANT_EVIDENCE_ADDED, clock.instant(), about));
    }
}
