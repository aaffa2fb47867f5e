// SPDX-License-Identifier: GPL-2.0
#include <linux/parent.h>
#include <linux/export.h>

enum no_phase {
	NO_PHASE_IDLE,
	NO_PHASE_ARMED,
	NO_PHASE_RUNNING,
	NO_PHASE_FAULT,
};

static bool no_phase_ok(enum no_phase from, enum no_phase to)
{
	switch (to) {
	case NO_PHASE_ARMED:
		return from == NO_PHASE_IDLE;
	case NO_PHASE_RUNNING:
		return from == NO_PHASE_ARMED;
	case NO_PHASE_FAULT:
	case NO_PHASE_IDLE:
		return true;
	}
	return false;
}

struct node *node_parent(struct node *n)
{
	return n->up;
}
EXPORT_SYMBOL_GPL(node_parent);

unsigned int node_root_id(struct node *n)
{
	while (node_parent(n))
		n = node_parent(n);
	return n->id;
}
EXPORT_SYMBOL_GPL(node_root_id);
