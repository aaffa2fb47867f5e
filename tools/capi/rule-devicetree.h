/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Labels of devicetree sources: `uart4: serial@4a00000 { … };`, used as `&uart4`, and nodes,
 * used as `&{/soc/serial@4a00000}`.
 */
#ifndef CAPI_RULE_DEVICETREE_H
#define CAPI_RULE_DEVICETREE_H

#include "base/map.h"
#include "capi/rule.h"

typedef VEC(uint32_t) label_vec;

/* The tokens that are labels of nodes, appended. */
void devicetree_labels(label_vec *out, const struct lexed *lx);
/* The same by name, which is borrowed from the text. */
void devicetree_label_map(struct map *out, const struct lexed *lx);
/* Whether the labels at two tokens are of nodes of one name, which may be one node. */
bool devicetree_same_node(const struct lexed *a, uint32_t i, const struct lexed *b, uint32_t k);
/* Nodes and properties by name and by what they are in; the keys are the arena's. */
void devicetree_entry_map(struct map *out, struct arena *a, const struct lexed *lx);
/* Names of nodes with their unit addresses; the keys are the arena's. */
void devicetree_node_map(struct map *out, struct arena *a, const struct lexed *lx);
/* duplicate: those of one node, in a merged file; a part of sweep_twice(). */
int devicetree_twice(struct sweep *sw, const char *path, const struct lexed *lx,
		     struct err *err);
/*
 * symbol-gone: labels, and nodes of `&{/path}`, that @provider took away; a part of
 * sweep_gone().
 */
int sweep_labels(struct sweep *sw, enum check_side provider, struct err *err);

#endif
