/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef NET_SET_H
#define NET_SET_H

struct net_set;

int net_set_hash(const struct net_set *set, unsigned int key, unsigned int *found);

#endif
