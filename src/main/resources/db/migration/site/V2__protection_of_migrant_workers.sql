-- The first theme, in our own words; facts with source and year.

insert into site.theme (slug, rank, dashboard) values ('perlindungan-buruh-migran', 1, true);

insert into site.block (page, block, rank, language, head, text, icon, source, source_address, dated) values
  ('perlindungan-buruh-migran', 'title', 1, 'id', null, 'Perlindungan buruh migran', null, null, null, null),
  ('perlindungan-buruh-migran', 'title', 1, 'en', null, 'Protection of migrant workers', null, null, null, null),
  ('perlindungan-buruh-migran', 'promise', 1, 'id', null, 'Perlindungan buruh migran, dimulai dari desa', null, null, null, null),
  ('perlindungan-buruh-migran', 'promise', 1, 'en', null, 'Protection of migrant workers begins in the village', null, null, null, null),
  ('perlindungan-buruh-migran', 'lead', 1, 'id', null, 'Desa Peduli Buruh Migran mendampingi warga sebelum berangkat, selama bekerja, dan setelah pulang.', null, null, null, null),
  ('perlindungan-buruh-migran', 'lead', 1, 'en', null, 'Villages that care for migrant workers stand beside people before they leave, while they work, and after they return.', null, null, null, null),

  ('perlindungan-buruh-migran', 'why-fact', 1, 'id', '9–10 juta', 'warga Indonesia bekerja di luar negeri', null, 'BNP2TKI', null, '2017'),
  ('perlindungan-buruh-migran', 'why-fact', 1, 'en', '9–10 million', 'Indonesians work abroad', null, 'BNP2TKI', null, '2017'),
  ('perlindungan-buruh-migran', 'why-fact', 2, 'id', '60%', 'di antaranya perempuan', null, 'BNP2TKI', null, '2017'),
  ('perlindungan-buruh-migran', 'why-fact', 2, 'en', '60%', 'of them are women', null, 'BNP2TKI', null, '2017'),
  ('perlindungan-buruh-migran', 'why-fact', 3, 'id', 'hampir 1%', 'dari PDB, nilai uang yang mereka kirim pulang', null, 'Bank Dunia, dikutip MAMPU', null, '2017'),
  ('perlindungan-buruh-migran', 'why-fact', 3, 'en', 'close to 1%', 'of GDP, the money they send home', null, 'World Bank, quoted by MAMPU', null, '2017'),
  ('perlindungan-buruh-migran', 'why-text', 1, 'id', null, 'Uang yang mereka kirim menghidupi keluarga miskin, menyekolahkan anak, dan ikut menopang ekonomi bangsa. Tetapi jalannya sering berbahaya: perekrutan yang melanggar hukum, perdagangan orang, jam kerja panjang, upah rendah, pemerasan, kekerasan, dan pelecehan seksual. Perempuan paling banyak menanggungnya.', null, null, null, null),
  ('perlindungan-buruh-migran', 'why-text', 1, 'en', null, 'The money they send feeds poor families, keeps children in school and helps carry the nation''s economy. But the road is often dangerous: recruitment against the law, trafficking, long hours, low wages, extortion, violence and sexual harassment. Women bear most of it.', null, null, null, null),
  ('perlindungan-buruh-migran', 'why-text', 2, 'id', null, 'Keterangan yang benar sulit didapat. Karena itu banyak orang berangkat tanpa tahu haknya, risikonya, dan siapa yang bisa melindunginya.', null, 'MAMPU, Perlindungan Buruh Migran', 'https://mampu.bappenas.go.id/mitra-kami/migrant-care-3', '2017'),
  ('perlindungan-buruh-migran', 'why-text', 2, 'en', null, 'True information is hard to come by. So many leave without knowing their rights, the risks, and who can protect them.', null, 'MAMPU, protection of migrant workers', 'https://mampu.bappenas.go.id/mitra-kami/migrant-care-3', '2017'),

  ('perlindungan-buruh-migran', 'approach-text', 1, 'id', null, 'Migrant CARE dan mitra lokalnya bekerja dari akar rumput sampai tingkat nasional. Di desa mereka memulai Desa Peduli Buruh Migran (DESBUMI): layanan di bawah pemerintah desa, dijalankan bersama kelompok perempuan.', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-text', 1, 'en', null, 'Migrant CARE and its local partners work from the grassroots to the nation. In villages they began Desa Peduli Buruh Migran (DESBUMI): services under the village government, run together with women''s groups.', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-text', 2, 'id', null, 'Dengan menjadi anggota kelompok, pekerja migran dan keluarganya dekat dengan pemerintah desa dan bisa ikut menentukan rencana dan anggaran desa. Pemerintah daerah ikut bekerja bersama.', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-text', 2, 'en', null, 'As members of a group, migrant workers and their families come close to the village government and have a say in the village''s plan and budget. Local governments work along.', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-count', 1, 'id', '37 desa', 'waktu itu, menurut MAMPU dan Migrant CARE; angka sumber lain berbeda', null, 'Migrant CARE, Profil', 'https://migrantcare.net/profil', '2017'),
  ('perlindungan-buruh-migran', 'approach-count', 1, 'en', '37 villages', 'at the time, by MAMPU and Migrant CARE; other sources differ', null, 'Migrant CARE, profile', 'https://migrantcare.net/profil', '2017'),
  ('perlindungan-buruh-migran', 'approach-frame', 1, 'id', null, 'Sejalan dengan RPJMN 2015–2019, Nawa Cita, dan Gol 8 SDG (kerja layak).', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-frame', 1, 'en', null, 'In line with the national plan RPJMN 2015–2019, Nawa Cita, and SDG 8 (decent work).', null, null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 1, 'id', 'Informasi dan layanan', 'sebelum dan sesudah bermigrasi', 'message-circle', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 1, 'en', 'Information and services', 'before and after migration', 'message-circle', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 2, 'id', 'Pelatihan', 'sebelum keberangkatan', 'graduation-cap', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 2, 'en', 'Training', 'before departure', 'graduation-cap', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 3, 'id', 'Pengurusan dokumen', 'surat yang asli dan lengkap', 'file-check', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 3, 'en', 'Help with documents', 'true and complete papers', 'file-check', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 4, 'id', 'Literasi keuangan', 'biaya, utang, kiriman uang', 'wallet', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 4, 'en', 'Money sense', 'costs, debt, sending money', 'wallet', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 5, 'id', 'Pendataan', 'dan sistem informasi desa', 'database', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 5, 'en', 'Records', 'and the village information system', 'database', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 6, 'id', 'Setelah pulang', 'layanan dan usaha bersama', 'hand-helping', null, null, null),
  ('perlindungan-buruh-migran', 'approach-service', 6, 'en', 'After return', 'services and joint business', 'hand-helping', null, null, null),

  ('perlindungan-buruh-migran', 'stories-text', 1, 'id', null, 'Cerita tampil selama yang bercerita mengizinkan. Isinya menyusul; yang ada sekarang judulnya.', null, null, null, null),
  ('perlindungan-buruh-migran', 'stories-text', 1, 'en', null, 'A story stands here as long as the one who tells it agrees. For now there are titles; the stories follow.', null, null, null, null);

insert into site.partner (code, theme, rank, name, abbreviation, role_id, role_en, region, website, source, source_address) values
  ('migrant-care', 'perlindungan-buruh-migran', 1, 'Migrant CARE', null, 'Memulai DESBUMI; mitra nasional MAMPU', 'Began DESBUMI; national partner of MAMPU', 'Jakarta, kantor di Kuala Lumpur', 'https://migrantcare.net', 'Migrant CARE, Profil', 'https://migrantcare.net/profil'),
  ('sari', 'perlindungan-buruh-migran', 2, 'Social Analysis and Research Institute', 'SARI', 'Mitra lokal di Wonosobo', 'Local partner in Wonosobo', 'Solo, Jawa Tengah', 'http://sarisolo.org', 'Migrant CARE, Profil', 'https://migrantcare.net/profil'),
  ('ppk', 'perlindungan-buruh-migran', 3, 'Perkumpulan Panca Karsa', 'PPK', 'Mitra lokal di Lombok Tengah', 'Local partner in Central Lombok', 'Mataram, Nusa Tenggara Barat', null, 'Migrant CARE, Profil', 'https://migrantcare.net/profil'),
  ('yks', 'perlindungan-buruh-migran', 4, 'Yayasan Kesehatan untuk Semua', 'YKS', 'Mitra lokal di Lembata', 'Local partner in Lembata', 'Lembata, Nusa Tenggara Timur', 'https://yksflores.com', 'Migrant CARE, Profil', 'https://migrantcare.net/profil'),
  ('tanoker', 'perlindungan-buruh-migran', 5, 'Komunitas Belajar Tanoker', 'Tanoker', 'Mendampingi DESBUMI Sumbersalak', 'Accompanies the Desbumi village Sumbersalak', 'Ledokombo, Jember', 'http://tanoker.org', 'Tanoker', 'http://tanoker.org/kunjungan-minister-counsellor-goverment-human-development-kedutaan-besar-australia/'),
  ('migrant-care-indramayu', 'perlindungan-buruh-migran', 6, 'Migrant CARE Indramayu', null, 'Cabang daerah, jejaring INKLUSI', 'Local branch, INKLUSI network', 'Indramayu, Jawa Barat', null, 'INKLUSI, Mitra pelaksana', 'https://inklusi.or.id/id/tentang/mitra/migrant-care/'),
  ('migrant-care-kebumen', 'perlindungan-buruh-migran', 7, 'Migrant CARE Kebumen', null, 'Cabang daerah, jejaring INKLUSI', 'Local branch, INKLUSI network', 'Kebumen, Jawa Tengah', null, 'INKLUSI, Mitra pelaksana', 'https://inklusi.or.id/id/tentang/mitra/migrant-care/'),
  ('migrant-care-banyuwangi', 'perlindungan-buruh-migran', 8, 'Migrant CARE Banyuwangi', null, 'Cabang daerah, jejaring INKLUSI', 'Local branch, INKLUSI network', 'Banyuwangi, Jawa Timur', null, 'INKLUSI, Mitra pelaksana', 'https://inklusi.or.id/id/tentang/mitra/migrant-care/'),
  ('migrant-care-jember', 'perlindungan-buruh-migran', 9, 'Migrant CARE Jember', null, 'Cabang daerah, jejaring INKLUSI', 'Local branch, INKLUSI network', 'Jember, Jawa Timur', null, 'INKLUSI, Mitra pelaksana', 'https://inklusi.or.id/id/tentang/mitra/migrant-care/'),
  ('migrant-care-lombok', 'perlindungan-buruh-migran', 10, 'Migrant CARE Lombok', null, 'Jejaring daerah INKLUSI', 'Local network, INKLUSI', 'Lombok, Nusa Tenggara Barat', null, 'INKLUSI, Mitra pelaksana', 'https://inklusi.or.id/id/tentang/mitra/migrant-care/'),
  ('lazismu', 'perlindungan-buruh-migran', 11, 'LAZISMU', null, 'Nota kesepahaman dengan Migrant CARE, 15 September 2016', 'Memorandum with Migrant CARE, 15 September 2016', 'Jakarta', null, 'Migrant CARE', 'https://migrantcare.net/2016/09/migrant-care-kerjasama-dengan-lazismu-untuk-perluas-perlindungan-buruh-migran');

insert into site.story (code, theme, rank, title, partner, place, icon, source, source_address, dated) values
  ('foto', 'perlindungan-buruh-migran', 1, 'Mantan Buruh Migran Suarakan Isu di Desa lewat Foto', null, 'Desa', 'camera', 'MAMPU', null, null),
  ('menjahit', 'perlindungan-buruh-migran', 2, 'Berbagi Keterampilan Menjahit Bersama Yayasan Satu Karsa Karya di Kupang, NTT', 'Yayasan Satu Karsa Karya', 'Kupang', 'scissors', 'MAMPU', null, null),
  ('mama-belu', 'perlindungan-buruh-migran', 3, 'Mama-mama Belu Aktif Berbagi Informasi Pelayanan Dasar di Kelompok Konstituen NTT', null, 'Belu', 'messages-square', 'MAMPU', null, null),
  ('kepala-desa', 'perlindungan-buruh-migran', 4, 'Kepala Desa di Lombok Tengah Lindungi Buruh Migran Lewat Program DESBUMI', null, 'Lombok Tengah', 'landmark', 'MAMPU', 'https://mampu.bappenas.go.id/cerita-perubahan/kepala-desa-di-lombok-tengah-lindungi-buruh-migran-lewat-program-desbumi', '2018-05-08');
