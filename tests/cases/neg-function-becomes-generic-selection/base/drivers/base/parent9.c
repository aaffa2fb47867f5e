// SPDX-License-Identifier: GPL-2.0
#include <linux/parent9.h>
#include <linux/export.h>

enum no9_phase {
	NO9_PHASE_IDLE,
	NO9_PHASE_ARMED,
	NO9_PHASE_RUNNING,
	NO9_PHASE_FAULT,
};

static bool no9_phase_ok(enum no9_phase from, enum no9_phase to)
{
	switch (to) {
	case NO9_PHASE_ARMED:
		return from == NO9_PHASE_IDLE;
	case NO9_PHASE_RUNNING:
		return from == NO9_PHASE_ARMED;
	case NO9_PHASE_FAULT:
	case NO9_PHASE_IDLE:
		return true;
	}
	return false;
}
struct node9 *node9_parent(struct node9 *n)
{
	return n->up;
}
EXPORT_SYMBOL_GPL(node9_parent);

unsigned int node9_root_id(struct node9 *n)
{
	while (node9_parent(n))
		n = node9_parent(n);
	return n->id;
}
EXPORT_SYMBOL_GPL(node9_root_id);
