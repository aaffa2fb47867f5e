// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

void lock(int *l);
void unlock(int *l);

struct tab {
	int l;
	int n;
	int *v;
};

int tab_get(struct tab *t, int i)
{
	int err = 0;
	int old;

	lock(&t->l);
	old = t->n;
	if (i >= t->n) {
		err = -EINVAL;
		goto out;
	}
	t->v[i] = old;
out:
	unlock(&t->l);

	if (err)
		pr_warn("bad index\n");

	t->n += 2;
	t->n -= 2;

	return err;
}
