// SPDX-License-Identifier: GPL-2.0-only
/*
 * series PATH [VERSION]
 *
 * Prints the series that is to be applied as `b4 am` does: a line for each patch,
 * "+" and what replies brought, without the remarks behind it. "!": what others
 * sent.
 */
#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "mail/series.h"

static void print_trailer(const char *mark, const struct series_trailer *t)
{
	const char *remark = strstr(t->value, " #");
	int n = (int)(remark ? remark - t->value : (long)strlen(t->value));

	printf("%s %s: %.*s\n", mark, t->key, n, t->value);
}

static void print_series(const struct series *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct series_patch *p = &s->patches[i];

		printf("%s\n", p->subject);
		for (size_t k = 0; k < p->n_trailers; k++) {
			if (!p->trailers[k].other_sender)
				print_trailer("+", &p->trailers[k]);
		}
	}
}

/* As b4 does, those of all versions. */
static void print_others(const struct series_set *set)
{
	for (size_t i = 0; i < set->n; i++) {
		for (size_t k = 0; k < set->series[i].n; k++) {
			const struct series_patch *p = &set->series[i].patches[k];

			for (size_t m = 0; m < p->n_trailers; m++) {
				if (p->trailers[m].other_sender)
					print_trailer("!", &p->trailers[m]);
			}
		}
	}
}

int main(int argc, char **argv)
{
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	const struct series *s = NULL;
	uint64_t version = 0;

	if (argc < 2 || series_read(&set, argv[1], NULL, &err) < 0 ||
	    (argc > 2 && num_parse(&version, argv[2], 1, 10000, "version", &err) < 0) ||
	    series_pick(&s, set, (unsigned int)version, &err) < 0) {
		printf("%s\n", err_msg(&err));
		return 128;
	}
	print_series(s);
	print_others(set);
	if (series_complete(s, &err) < 0)
		printf("%s\n", err_msg(&err));
	return 0;
}
