-- Texts to be copied into a chat. A chat is read by others, on a shared telephone, so a text has no
-- room for anybody's name, number, country or paper: its only gaps are a meeting place of the list
-- below, a day, an hour, and the desk's own telephone. The checks hold whoever adds a text to that.

create table guide.safe_message (
  code     text collate "C" not null check (code ~ '^[A-Z_]{3,30}$'),
  language text collate "C" not null check (language in ('id', 'en')),
  rank     smallint not null,
  title    text not null check (title !~ '[{}0-9]'),
  text     text not null
           check (regexp_replace(text, '\{(tempat|tanggal|jam)\}', '', 'g') !~ '[{}0-9]'),
  primary key (code, language)
);

create table guide.meeting_place (
  code     text collate "C" not null check (code ~ '^[a-z_]{3,30}$'),
  language text collate "C" not null check (language in ('id', 'en')),
  rank     smallint not null,
  name     text not null check (name !~ '[{}0-9]'),
  primary key (code, language)
);

-- The desk's own telephone, in E.164; it may stand in every text.
create table guide.desk_phone (
  village text collate "C" primary key check (length(village) = 13),
  phone   text collate "C" not null check (phone ~ '^\+[0-9]{8,15}$'),
  set_by  uuid not null,
  set_at  timestamptz not null
);

insert into guide.safe_message (code, language, rank, title, text) values
  ('NEWS', 'id', 1, 'Menanyakan kabar',
   'Salam dari kantor desa. Semoga Ibu/Bapak sehat. Bila sempat, balas pesan ini kapan saja. Cukup satu kata, tidak perlu bercerita di sini.'),
  ('NEWS', 'en', 1, 'Asking how somebody is',
   'Greetings from the village office. We hope you are well. If you can, answer this message at any time. One word is enough, there is no need to tell more here.'),
  ('VISIT', 'id', 2, 'Mengabarkan kunjungan',
   'Salam dari kantor desa. Bila berkenan, kami ingin bertemu pada {tanggal}, jam {jam}, di {tempat}. Bila ada hari atau tempat yang lebih baik, balas saja pesan ini.'),
  ('VISIT', 'en', 2, 'Telling of a visit',
   'Greetings from the village office. If it suits you, we would like to meet on {tanggal} at {jam}, at {tempat}. If another day or place is better, just answer this message.'),
  ('COME', 'id', 3, 'Meminta datang ke meja',
   'Salam dari kantor desa. Bila sempat, silakan datang ke {tempat} pada {tanggal}, jam {jam}. Bila tidak bisa hari itu, balas saja pesan ini.'),
  ('COME', 'en', 3, 'Asking somebody to come to the desk',
   'Greetings from the village office. If you can, please come to {tempat} on {tanggal} at {jam}. If that day does not suit you, just answer this message.'),
  ('INVITATION', 'id', 4, 'Mengundang ke pertemuan',
   'Salam dari kantor desa. Ibu/Bapak kami undang ke pertemuan warga di {tempat} pada {tanggal}, jam {jam}. Terima kasih bila bisa hadir.'),
  ('INVITATION', 'en', 4, 'Inviting to a meeting',
   'Greetings from the village office. You are invited to a meeting of residents at {tempat} on {tanggal} at {jam}. Thank you if you can come.'),
  ('READY', 'id', 5, 'Siap diambil',
   'Salam dari kantor desa. Yang Ibu/Bapak tunggu sudah siap diambil di {tempat}, mulai {tanggal}, jam {jam}.'),
  ('READY', 'en', 5, 'Ready to be fetched',
   'Greetings from the village office. What you are waiting for can be fetched at {tempat} from {tanggal} on, at {jam}.');

insert into guide.meeting_place (code, language, rank, name) values
  ('kantor_desa', 'id', 1, 'kantor desa'),
  ('kantor_desa', 'en', 1, 'the village office'),
  ('balai_desa', 'id', 2, 'balai desa'),
  ('balai_desa', 'en', 2, 'the village hall'),
  ('balai_dusun', 'id', 3, 'balai dusun'),
  ('balai_dusun', 'en', 3, 'the hamlet''s hall'),
  ('posyandu', 'id', 4, 'posyandu'),
  ('posyandu', 'en', 4, 'the health post'),
  ('rumah', 'id', 5, 'rumah Ibu/Bapak'),
  ('rumah', 'en', 5, 'your house'),
  ('kantor_kecamatan', 'id', 6, 'kantor kecamatan'),
  ('kantor_kecamatan', 'en', 6, 'the district office');

grant select on guide.safe_message, guide.meeting_place to desbumi_app;
grant select, insert, update on guide.desk_phone to desbumi_app;
