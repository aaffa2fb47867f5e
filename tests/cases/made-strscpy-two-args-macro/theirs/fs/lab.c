// SPDX-License-Identifier: GPL-2.0-only
#include <linux/string.h>

struct label {
	char text[12];
};

int label_set(struct label *l, const char *s)
{
	return strscpy(l->text, s, sizeof(l->text)) < 0 ? -EINVAL : 0;
}
