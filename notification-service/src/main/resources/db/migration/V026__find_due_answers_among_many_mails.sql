-- Answers to Amazon are looked for each second, also while a hundred thousand other mails wait.
create index email_due_answer on email (next_attempt_at, dispute_id)
    where status in ('QUEUED', 'UNKNOWN') and taken_by is null and audience = 'AMAZON';
