// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as an mbox, and as a series file: patches are in order and of the set,
 * what is missing is what no patch is, names stay below their directory.
 */
#include "fuzz.h"
#include "mail/series.h"

static void check_line(const char *s)
{
	for (; *s; s++)
		INSIST((unsigned char)*s >= ' ' && *s != 0x7f);
}

static bool has_mail(const struct series_set *set, const struct mail *m)
{
	for (size_t i = 0; i < set->n_mails; i++) {
		if (set->mails[i] == m)
			return true;
	}
	return false;
}

static void check_trailers(const struct series_trailer *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		check_line(t[i].key);
		check_line(t[i].value);
		INSIST(*t[i].key && *t[i].value && t[i].from);
	}
}

static void check_series(const struct series_set *set, const struct series *s)
{
	size_t k = 0;

	INSIST(s->n && s->title && s->version);
	INSIST(!s->cover || has_mail(set, s->cover));
	check_trailers(s->trailers, s->n_trailers);
	for (size_t i = 0; i < s->n; i++) {
		const struct series_patch *p = &s->patches[i];

		INSIST(has_mail(set, p->mail) && p->subject && p->source);
		INSIST(p->number && p->number <= s->total && p->version);
		INSIST(!i || s->patches[i - 1].number < p->number);
		check_trailers(p->trailers, p->n_trailers);
		for (; k < s->n_missing && s->missing[k] <= p->number; k++)
			INSIST(s->missing[k] != p->number);
	}
	for (size_t i = 0; i < s->n_missing; i++)
		INSIST(s->missing[i] && s->missing[i] <= s->total &&
		       (!i || s->missing[i - 1] < s->missing[i]));
	INSIST(s->n + s->n_missing == s->total);
	INSIST((series_complete(s, NULL) == 0) == !s->n_missing);
	for (size_t i = 0; i < s->n_duplicates; i++)
		INSIST(has_mail(set, s->duplicates[i]));
}

static void check_mbox(const char *s, size_t size)
{
	static const struct mail_opts opts = { .skip_unreadable = true, .max_mails = 200 };
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	const struct series *picked = NULL;

	if (series_read_bytes(&set, s, size, "fuzz", &opts, &err) < 0) {
		INSIST(!set && *err_msg(&err));
		return;
	}
	for (size_t i = 0; i < set->n; i++) {
		check_series(set, &set->series[i]);
		INSIST(set->series[i].topic <= i);
	}
	if (series_pick(&picked, set, 0, &err) == 0)
		INSIST(picked >= set->series && picked < set->series + set->n);
	else
		INSIST(!picked && *err_msg(&err));
}

static void check_file(const char *s, size_t size)
{
	_cleanup_series_file_ struct series_file f = SERIES_FILE_INIT;

	if (series_file_parse(&f, s, size, "series", NULL) < 0) {
		INSIST(!f.n);
		return;
	}
	for (size_t i = 0; i < f.n; i++) {
		const char *name = f.entries[i].name;

		check_line(name);
		INSIST(*name && *name != '/' && strcmp(name, "..") && strncmp(name, "../", 3));
		INSIST(!strstr(name, "/../") && !strstr(name, "//"));
		INSIST(f.entries[i].comment && f.entries[i].line);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	check_mbox((const char *)data, size);
	check_file((const char *)data, size);
	return 0;
}
