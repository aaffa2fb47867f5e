// SPDX-License-Identifier: GPL-2.0-only
struct opt {
	int a;
	int b;
};

struct opt *opt_get(int n);
int opt_sum(int n);

int opt_sum(int n)
{
	struct opt *o = opt_get(n);

	if (o->a)
		n++;

	n *= 2;
	n += 1;
	n %= 7;

	return n;
}
