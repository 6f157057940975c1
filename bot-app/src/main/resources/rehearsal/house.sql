-- What a rehearsal house keeps. Everything anybody could read is sealed; ids are random and say nothing.

create table if not exists room (
  id varchar(60) primary key,
  name varchar(120) not null,
  standing varchar(10) not null,
  touched timestamp(3) with time zone not null
);

create table if not exists inside (
  room varchar(60) not null,
  who varchar(40) not null,
  primary key (room, who)
);

create table if not exists talk (
  id varchar(40) primary key,
  room varchar(60) not null,
  place bigint not null,
  card varchar(40) not null,
  sealed_under int not null,
  title varbinary(100000) not null
);
create index if not exists talk_of_room on talk (room, place);

-- eyes: who may see it, E everybody in the room, P the person in who, D the guide in who
create table if not exists saying (
  id varchar(40) primary key,
  room varchar(60) not null,
  place bigint not null,
  talk varchar(40),
  eyes char(1) not null,
  who varchar(40),
  revision int not null,
  said_at timestamp(3) with time zone not null,
  sealed_under int not null,
  body varbinary(10000000) not null
);
create index if not exists saying_of_room on saying (room, place);

-- what was done once and must not be done again: errands of the bot, and what browsers sent
create table if not exists done (
  act varchar(300) primary key,
  ref varchar(60) not null,
  done_at timestamp(3) with time zone not null
);

-- what people did and the bot has not heard yet
create table if not exists unheard (
  number bigint generated always as identity primary key,
  act varchar(300) not null,
  kind varchar(20) not null,
  room varchar(60) not null,
  who varchar(40) not null,
  saying varchar(40) not null,
  emoji varchar(40) not null
);
