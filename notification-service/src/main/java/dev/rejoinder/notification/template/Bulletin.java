package dev.rejoinder.notification.template;

/** What a mail about no single dispute says: a record of this kind, which the mail's room fills in. */
public interface Bulletin {

    Letter letter(BulletinPage page);
}
