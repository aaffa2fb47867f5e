/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ATTR_H
#define _LINUX_ATTR_H

struct node;

int attr_open(struct node *n, int (*get)(void *data, int *val), const char *fmt);
int limit_read(void *data, int *val);
void node_free_one(void *node);

struct attr {
	int (*open)(struct node *n);
};

#define DEFINE_ATTR(_name, _get, _fmt) \
static int _name##_open(struct node *n) \
{ \
	return attr_open(n, _get, _fmt); \
} \
static const struct attr _name = { \
	.open = _name##_open, \
}

#define DEFINE_LIST(_name, _free) \
static inline void _name##_clear(void *list) \
{ \
	if (list) \
		_free(list); \
}

#endif
