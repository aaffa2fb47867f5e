// SPDX-License-Identifier: GPL-2.0
#include <linux/uuid.h>

/**
 * fwtab_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int fwtab_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

/* Bring a raw sample into the unit the callers count in. */
static int fwtab_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

struct fwtab {
	u8 ids[8][UUID_LEN];
	unsigned int n;
};

bool fwtab_first_is(struct fwtab *t, const u8 *id)
{
	return t->n && uuid_same(t->ids[0], id);
}

static int fwtab_match(const u8 id[UUID_LEN], void *arg)
{
	return uuid_same(id, arg) ? 1 : 0;
}

int fwtab_has(struct fwtab *t, u8 id[UUID_LEN])
{
	uuid_visit_t fn = fwtab_match;

	return uuid_visit(t->ids, t->n, fn, id);
}
