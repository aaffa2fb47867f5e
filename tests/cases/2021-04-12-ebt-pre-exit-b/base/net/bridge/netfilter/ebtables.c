// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/net_namespace.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum ebtables_event {
	ebtables_EV_START,
	ebtables_EV_STOP,
	ebtables_EV_ERROR,
	ebtables_EV_MAX
};

static unsigned long ebtables_events[ebtables_EV_MAX];

static inline void ebtables_account(enum ebtables_event ev)
{
	switch (ev) {
	case ebtables_EV_START:
	case ebtables_EV_STOP:
		ebtables_events[ev]++;
		break;
	case ebtables_EV_ERROR:
		ebtables_events[ebtables_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct ebt_table {
	struct list_head list;
	char name[32];
	unsigned int valid_hooks;
};

static int same_name(const char *a, const char *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

static struct ebt_table *find_table(struct net *net, const char *name)
{
	struct ebt_table *t;

	list_for_each_entry(t, &net->xt.tables[NFPROTO_BRIDGE], list)
		if (same_name(t->name, name))
			return t;
	return NULL;
}

int ebt_register_table(struct net *net, struct ebt_table *table)
{
	struct list_head *head = &net->xt.tables[NFPROTO_BRIDGE];

	if (find_table(net, table->name))
		return -EINVAL;
	table->list.next = head->next;
	table->list.prev = head;
	head->next = &table->list;
	return 0;
}
EXPORT_SYMBOL(ebt_register_table);

unsigned int ebt_hooks(struct net *net, const char *name)
{
	struct ebt_table *t = find_table(net, name);

	return t ? t->valid_hooks : 0;
}
