package dev.rejoinder.notification.email;

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
