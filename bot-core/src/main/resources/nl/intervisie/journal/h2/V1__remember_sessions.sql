-- What the bot remembers. Words are sealed; events and what is owed hold neither words nor people. The workspace stands in
-- every table that holds anything of anybody, and every statement asks for it.
--
-- H2 keeps rows in a tree by their one numeric key; any other primary key is a second tree, a second write. Tables that
-- are written with every act therefore have one number for a key, made of the session's number, the event's and the
-- part's: (session.number << 32) + (seq << 12) + part.

-- A session at a glance: the number of its last event, what is looked up without replaying it, the clock's next call.
create table session (
    number      bigint primary key,
    workspace   varchar not null,
    session     varchar not null,
    seq         bigint not null,
    began       timestamp(9) with time zone not null,
    room        varchar not null,
    method      varchar not null,
    language    varchar not null,
    open        boolean not null,
    destroy_at  timestamp(9) with time zone,
    alarm_at    timestamp(9) with time zone,
    alarm_epoch integer,
    constraint session_once unique (workspace, session)
);
create index session_by_room on session (workspace, room);
create index session_by_destroy_at on session (destroy_at);

-- What happened, forever. The primary key is the optimistic check: one writer wins each number of a session.
create table event (
    id        bigint primary key,
    workspace varchar not null,
    session   varchar not null,
    at        timestamp(9) with time zone not null,
    type      varchar not null,
    format    smallint not null,
    json      varchar not null
);

-- The key under which a session's words are sealed, itself sealed. Gone: the words are gone, wherever a copy is.
create table session_key (
    workspace varchar not null,
    session   varchar not null,
    sealed    varbinary not null,
    primary key (workspace, session)
);

-- Sealed words.
create table content (
    id        bigint primary key,
    workspace varchar not null,
    session   varchar not null,
    seq       bigint not null,
    part      integer not null,
    sealed    varbinary not null
);

-- Who sits where: the only table that knows.
create table seat (
    workspace varchar not null,
    session   varchar not null,
    seat      varchar not null,
    person    varchar not null,
    primary key (workspace, session, seat)
);
create index seat_by_person on seat (workspace, person);

-- Which words a message on the platform carries.
create table typed (
    workspace varchar not null,
    session   varchar not null,
    message   varchar not null,
    seq       bigint not null,
    part      integer not null,
    primary key (workspace, session, message)
);

create table heard (
    workspace varchar not null,
    what      varchar not null,
    at        timestamp(9) with time zone not null,
    primary key (workspace, what)
);

-- What must still be done. What is done leaves this table, so that it stays as small as what is outstanding.
create table owed (
    id        bigint primary key,
    workspace varchar not null,
    session   varchar not null,
    errand    varchar not null,
    lane      varchar not null,
    seq       bigint not null,
    part      integer not null,
    epoch     integer not null,
    slot      varchar not null,
    follows   varchar not null,
    format    smallint not null,
    effect    varchar not null,
    token     varchar not null,
    since     timestamp(9) with time zone not null,
    state     varchar not null,
    attempts  integer not null,
    next_at   timestamp(9) with time zone,
    owner     varchar,
    fence     bigint
);

-- What stands on the platform, and what it is called there: a later edit, a removal and the clean-up find it here.
create table sent (
    id        bigint primary key,
    workspace varchar not null,
    session   varchar not null,
    slot      varchar not null,
    ref       varchar not null
);

-- Small private texts of one person outside any session, each under a key of its own.
create table kept (
    workspace  varchar not null,
    person     varchar not null,
    what       varchar not null,
    seal_key   varbinary not null,
    sealed     varbinary not null,
    destroy_at timestamp(9) with time zone not null,
    primary key (workspace, person, what)
);

create table setting (
    workspace varchar not null,
    name      varchar not null,
    setting   varchar not null,
    primary key (workspace, name)
);

-- Methods by content hash, append-only. It holds nothing of anybody, so no workspace.
create table method (
    hash varchar primary key,
    json varchar not null
);

create table alive (
    one boolean primary key check (one),
    at  timestamp(9) with time zone not null
);

-- Whose files these are, how many batches they hold, and a text that only their own keys open.
create table journal (
    one     boolean primary key check (one),
    id      varchar not null,
    reached bigint not null,
    sealed  varbinary not null
);
