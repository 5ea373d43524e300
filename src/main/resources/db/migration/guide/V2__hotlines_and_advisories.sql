-- Who can be called. Only numbers that two sources, or one official text, confirm; those with one
-- source are marked and carry its date. checked: how exactly the newest page that states it is
-- dated, as '2026-03-06', '2025-12' or '2024'.
create table guide.hotline (
  code text collate "C" primary key,
  rank smallint not null unique,
  reach text collate "C" not null check (reach in ('abroad', 'home', 'both', 'country')),
  country text collate "C" references guide.country check ((country is null) = (reach <> 'country')),
  channel text collate "C" not null check (channel in ('call', 'whatsapp', 'web')),
  name_id text not null,
  name_en text not null,
  number text not null,
  address text not null,
  hours_id text,
  hours_en text,
  note_id text,
  note_en text,
  checked text collate "C" not null,
  source text not null,
  source_address text,
  status text collate "C" not null check (status in ('confirmed', 'one-source'))
);

-- What travellers must hear now, with the day it was last checked and how soon to check again.
create table guide.advisory (
  code text collate "C" primary key,
  rank smallint not null unique,
  title_id text not null,
  title_en text not null,
  text_id text not null,
  text_en text not null,
  checked text collate "C" not null,
  recheck_days smallint not null,
  source text not null,
  source_address text,
  valid_until date
);

grant select on guide.hotline, guide.advisory to desbumi_app, desbumi_worker;

insert into guide.hotline
  (rank, code, reach, country, channel, name_id, name_en, number, address,
   hours_id, hours_en, note_id, note_en, checked, source, source_address, status)
values
  (1, 'p2mi-abroad', 'abroad', null, 'call', 'KemenP2MI, dari luar negeri', 'Ministry for migrant workers (KemenP2MI), from abroad',
   '+62 21 2924 4800', 'tel:+622129244800', '24 jam', '24 hours', null, null,
   '2026-03-06', 'JPNN, mengutip KemenP2MI', 'https://jatim.jpnn.com/jatim-terkini/43913/konflik-timur-tengah-memanas-pemerintah-siapkan-skenario-evakuasi-7000-pmi-jatim', 'confirmed'),
  (2, 'migrant-care', 'both', null, 'call', 'Migrant CARE, posko krisis', 'Migrant CARE, crisis post',
   '(021) 2780 8211', 'tel:+622127808211', '24 jam', '24 hours', null, null,
   '2026-03-02', 'Media Indonesia', 'https://mediaindonesia.com/ekonomi/865753/lindungi-pekerja-migran-indonesia-di-timur-tengah-migrant-care-buka-posko-darurat', 'confirmed'),
  (3, 'p2mi-home', 'home', null, 'call', 'KemenP2MI, dari Indonesia', 'Ministry for migrant workers (KemenP2MI), from Indonesia',
   '0800-1000', 'tel:08001000', null, null, 'Gratis; mungkin tidak bisa dari luar negeri', 'Free; may not work from abroad',
   '2025-12', 'Lintas Atlantik', 'https://www.lintasatlantik.com/2025/12/inilah-sanksi-bagi-pjtki-yang-salurkan.html', 'confirmed'),
  (4, 'sapa', 'home', null, 'call', 'SAPA 129, perempuan dan anak', 'SAPA 129, for women and children',
   '129', 'tel:129', null, null, null, null,
   '2025-11-20', 'tvOne', 'https://beta.tvonenews.com/berita/nasional/391068', 'confirmed'),
  (5, 'sapa-whatsapp', 'both', null, 'whatsapp', 'SAPA 129, lewat WhatsApp', 'SAPA 129, by WhatsApp',
   '08111-129-129', 'https://wa.me/628111129129', null, null, null, null,
   '2025-11-20', 'tvOne', 'https://beta.tvonenews.com/berita/nasional/391068', 'confirmed'),
  (6, 'kemlu', 'abroad', null, 'call', 'Kemlu, perlindungan warga', 'Foreign Ministry, citizen protection',
   '+62 812 9007 0027', 'tel:+6281290070027', '24 jam (menurut catatan 2018)', '24 hours (as recorded in 2018)', null, null,
   '2024-08-05', 'Tirto, mengutip Kemlu', 'https://tirto.id/kemlu-imbau-wni-tak-bepergian-ke-iran-lebanon-dan-israel-g2k2', 'confirmed'),
  (7, 'p2mi-whatsapp', 'both', null, 'whatsapp', 'KemenP2MI, lewat WhatsApp', 'Ministry for migrant workers (KemenP2MI), by WhatsApp',
   '0811-8080-141', 'https://wa.me/628118080141', null, null, null, null,
   '2025-04-10', 'Media Masa Kini, mengutip KemenP2MI', 'https://mediamasakini.id/respons-pernyataan-presiden-kp2mi-pastikan-lindungi-pekerja-migran', 'one-source'),
  (8, 'health-emergency', 'home', null, 'call', 'Darurat kesehatan', 'Health emergency',
   '119', 'tel:119', null, null, null, null,
   '2025-11', 'Muria Network, mengutip Kemenkes', 'https://www.murianetwork.com/nasional/pr-129084/', 'confirmed'),
  (9, 'healing', 'both', null, 'web', 'Saat pikiran terasa berat', 'When your mind is heavy',
   'healing119.id', 'https://healing119.id', null, null, 'Layanan kesehatan jiwa Kemenkes', 'Mental health service of the Ministry of Health',
   '2025-08-07', 'Kementerian Kesehatan', 'https://kesprimkom.kemkes.go.id/konten/158/151/0/cegah-bunuh-diri-dukung-kesehatan-jiwa-kenali-layanan-healing119-id', 'confirmed'),
  (10, 'lpsk-whatsapp', 'both', null, 'whatsapp', 'LPSK, perlindungan saksi', 'Witness protection (LPSK)',
   '0857-7001-0048', 'https://wa.me/6285770010048', 'hari dan jam kerja', 'working days and hours', null, null,
   '2025-09', 'Antara, lewat Selalu Kabar', 'https://selalukabar.com/lpsk-terima-permohonan-perlindungan-korban-kerusuhan-dari-sumut-119435.html', 'confirmed'),
  (11, 'lpsk', 'home', null, 'call', 'LPSK, lewat telepon', 'Witness protection (LPSK), by phone',
   '148', 'tel:148', 'hari dan jam kerja', 'working days and hours', null, null,
   '2021', 'Tempo', 'https://nasional.tempo.co/read/1495975/', 'confirmed'),
  (12, 'komnas-perempuan', 'home', null, 'call', 'Komnas Perempuan', 'National Commission on Violence against Women',
   '(021) 390 3963', 'tel:+62213903963', null, null, 'Menghubungkan ke layanan di daerahmu', 'Refers you to services near you',
   '2021-11', 'Parapuan', 'https://parapuan.co/read/533016679/', 'one-source'),
  (13, 'johor', 'country', 'MYS', 'whatsapp', 'KJRI Johor Bahru, KSATRIA', 'Consulate in Johor Bahru, KSATRIA',
   '+60 10 528 8040', 'https://wa.me/60105288040', null, null, 'Dijawab mesin; tulis "pengaduan"', 'Answered by a machine; write "pengaduan"',
   '2025-06-26', 'Antara Kepri', 'https://kepri.antaranews.com/berita/226597/kjri-johor-bahru-dan-pemkab-karimun-kerja-sama-pelindungan-pmi', 'one-source'),
  (14, 'hong-kong', 'country', 'HKG', 'call', 'KJRI Hong Kong', 'Consulate in Hong Kong',
   '+852 6773 0466', 'tel:+85267730466', null, null, 'KJRI mengingatkan: ada yang meminta biaya tidak resmi atas namanya', 'The consulate warns of people asking for unofficial fees in its name',
   '2023-09-01', 'JPNN, mengutip KJRI', 'https://m.jpnn.com/amp/news/kjri-hong-kong-imbau-wni-tingkatkan-kewaspadaan', 'confirmed'),
  (15, 'taipei', 'country', 'TWN', 'call', 'KDEI Taipei', 'Indonesian trade office in Taipei',
   '+886 2 8752 6170', 'tel:+886287526170', null, null, null, null,
   '2020', 'Tribunnews', 'https://m.tribunnews.com/amp/nasional/2020/02/03/virus-corona-mewabah-kjri-hong-kong-larang-pekerja-migran-indonesia-pergi-ke-cina', 'one-source'),
  (16, 'amman', 'country', 'JOR', 'call', 'KBRI Amman', 'Embassy in Amman',
   '+962 7 7915 0407', 'tel:+962779150407', null, null, 'Nomor masa krisis', 'Crisis number',
   '2024-04', 'Ngopibareng dan Tirto, mengutip Kemlu', 'https://tirto.id/kemlu-imbau-wni-tak-bepergian-ke-iran-lebanon-dan-israel-g2k2', 'one-source'),
  (17, 'tehran', 'country', 'IRN', 'call', 'KBRI Teheran', 'Embassy in Tehran',
   '+98 902 466 8889', 'tel:+989024668889', null, null, 'Nomor masa krisis', 'Crisis number',
   '2024-04', 'Ngopibareng dan Tirto, mengutip Kemlu', 'https://tirto.id/kemlu-imbau-wni-tak-bepergian-ke-iran-lebanon-dan-israel-g2k2', 'one-source'),
  (18, 'cairo', 'country', 'EGY', 'call', 'KBRI Kairo', 'Embassy in Cairo',
   '+20 102 222 9989', 'tel:+201022229989', null, null, 'Nomor masa krisis', 'Crisis number',
   '2024-04', 'Ngopibareng dan Tirto, mengutip Kemlu', 'https://tirto.id/kemlu-imbau-wni-tak-bepergian-ke-iran-lebanon-dan-israel-g2k2', 'one-source'),
  (19, 'beirut', 'country', 'LBN', 'call', 'KBRI Beirut', 'Embassy in Beirut',
   '+961 70 817 310', 'tel:+96170817310', null, null, 'Nomor masa krisis', 'Crisis number',
   '2024-04', 'Ngopibareng dan Tirto, mengutip Kemlu', 'https://tirto.id/kemlu-imbau-wni-tak-bepergian-ke-iran-lebanon-dan-israel-g2k2', 'one-source');

insert into guide.advisory
  (code, rank, title_id, title_en, text_id, text_en, checked, recheck_days, source, source_address)
values
  ('middle-east', 1, 'Timur Tengah: tanya dulu sebelum berangkat', 'Middle East: ask before you travel',
   'Awal Maret 2026 ada perang antara Iran dan Israel serta Amerika Serikat. Kementerian Luar Negeri meminta warga menunda perjalanan dan transit lewat Timur Tengah; KemenP2MI membentuk tim krisis. Keadaan bisa sudah berubah: telepon nomor di bawah.',
   'In early March 2026 there was war between Iran and Israel with the United States. The Foreign Ministry asked citizens to postpone travel to and transit through the Middle East; the ministry for migrant workers set up a crisis team. This may have changed: call the numbers below.',
   '2026-03-06', 7, 'Poskota 3 Maret 2026, Media Indonesia 2 Maret 2026, JPNN 6 Maret 2026',
   'https://www.poskota.co.id/2026/03/03/keamanan-timur-tengah-terkini-pemerintah-sediakan-hotline-darurat-untuk-wni'),
  ('saudi-numbers', 2, 'Di Arab Saudi', 'In Saudi Arabia',
   'Nomor KBRI Riyadh dan KJRI Jeddah yang kami temukan saling berbeda, jadi tidak kami tulis. Hubungi Kemlu, atau buka peduliwni.kemlu.go.id.',
   'The numbers we found for the embassy in Riyadh and the consulate in Jeddah contradict each other, so we print none. Call the Foreign Ministry, or open peduliwni.kemlu.go.id.',
   '2026-03-02', 30, 'Media Indonesia 2 Maret 2026',
   'https://mediaindonesia.com/internasional/865893/hotline-kbri-riyadh-wni-di-saudi-diminta-jangan-panik');
