// SPDX-License-Identifier: GPL-2.0-only
/* A list of registers of any bytes: lines within the text, and what is made of it is found. */
#include "capi/sysreg.h"
#include "fuzz.h"

struct list {
	const char *text;
	size_t len;
	uint32_t last, n;
	const struct sysreg_names *names;
};

static bool check(void *payload, const char *name, const struct sysreg_line *line)
{
	struct list *l = payload;

	INSIST(line->s >= l->text && line->s + line->len <= l->text + l->len);
	INSIST(!memchr(line->s, '\n', line->len));
	INSIST(line->number >= l->last && line->number >= 1);
	l->last = line->number;
	/* one of its parts stands in the line, the others above */
	INSIST(strchr(name, '_'));
	INSIST(sysreg_names_has(l->names, name));
	l->n++;
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_sysreg_names_ struct sysreg_names names = SYSREG_NAMES_INIT;
	struct list l = { .text = (const char *)data, .len = size, .names = &names };

	sysreg_names_read(&names, l.text, l.len);
	(void)sysreg_each(l.text, l.len, check, &l);
	/* as many as there are, each once */
	INSIST(names.lines.n <= l.n);
	INSIST(!sysreg_names_has(&names, ""));
	return 0;
}
