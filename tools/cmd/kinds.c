// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/kinds.h"

#include <string.h>

#include "base/mem.h"
#include "capi/check.h"
#include "ui/suggest.h"

static const uint32_t every_kind = (UINT32_C(1) << CHECK_N_KINDS) - 1;

static int unknown(const char *word, struct err *err)
{
	static const char *const groups[] = { "textual", "silent", "all" };
	const char *near = NULL;

	for (size_t i = 0; i < 3; i++)
		suggest_offer(&near, word, groups[i]);
	for (int k = 0; k < CHECK_N_KINDS; k++)
		suggest_offer(&near, word, check_kind_name(k));
	if (near)
		return err_set(err, "option '--kinds': no kind '%s'; did you mean '%s'?",
			       word, near);
	return err_set(err, "option '--kinds': no kind '%s'; textual, silent, all, "
			    "or one of crosstree-check(1)", word);
}

static int add_word(struct kinds *k, const char *word, struct err *err)
{
	if (!strcmp(word, "all") || !strcmp(word, "textual"))
		k->textual = true;
	if (!strcmp(word, "all") || !strcmp(word, "silent"))
		k->silent = every_kind;
	else if (strcmp(word, "textual") != 0) {
		for (int i = 0; i < CHECK_N_KINDS; i++)
			if (!strcmp(word, check_kind_name(i))) {
				k->silent |= UINT32_C(1) << i;
				return 0;
			}
		return unknown(word, err);
	}
	return 0;
}

int kinds_parse(struct kinds *out, const char *list, struct err *err)
{
	struct kinds k = { .textual = false };
	const char *p = list ? list : "all";

	for (;;) {
		size_t n = strcspn(p, ",");
		_cleanup_free_ char *word = mem_strndup(p, n);
		int rc = add_word(&k, word, err);

		if (rc < 0)
			return rc;
		if (!p[n])
			break;
		p += n + 1;
	}
	*out = k;
	return 0;
}
