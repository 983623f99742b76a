package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.problem.NotFound;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every e-mail, also those not sent. */
@ApplicationScoped
class Emails {

    private final AgroalDataSource database;

    Emails(AgroalDataSource database) {
        this.database = database;
    }

    /** Newest first. */
    List<Email> list(EmailFilter filter, Cursor after, int limit) {
        String sql = "select " + Email.COLUMNS + " from email" + filter.where()
                + " and (queued_at, id) < (?, ?) order by queued_at desc, id desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = filter.bind(select);
            select.setObject(next, after.at().atOffset(ZoneOffset.UTC));
            select.setObject(next + 1, after.id());
            select.setInt(next + 2, limit);
            List<Email> emails = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    emails.add(Email.read(row));
                }
            }
            return emails;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot list e-mails", e);
        }
    }

    long count(EmailFilter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from email" + filter.where())) {
            filter.bind(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count e-mails", e);
        }
    }

    List<EmailWords> words(Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, dispute_id, merchant_id, audience, subject, plain from email"
                                + " where id = any (?) and status <> 'BOUNCED'")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<EmailWords> words = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    words.add(words(row));
                }
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what e-mails say", e);
        }
    }

    private static EmailWords words(ResultSet row) throws SQLException {
        return new EmailWords(
                row.getObject("id", UUID.class),
                row.getObject("dispute_id", UUID.class),
                row.getString("merchant_id"),
                Audience.valueOf(row.getString("audience")),
                row.getString("subject"),
                row.getString("plain"));
    }

    Email get(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + Email.COLUMNS + ", html, plain from email where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("e-mail", id);
                }
                return Email.readWhole(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read an e-mail", e);
        }
    }
}
