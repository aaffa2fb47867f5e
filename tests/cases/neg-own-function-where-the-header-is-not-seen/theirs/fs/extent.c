// SPDX-License-Identifier: GPL-2.0
struct extent {
	int first, last;
};

static inline int span_len(const struct extent *e)
{
	return e->last - e->first;
}

int extent_pages(const struct extent *e);

int extent_pages(const struct extent *e)
{
	return span_len(e);
}
