/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_FINCH_H
#define _NET_FINCH_H

#include <net/finch_list.h>

struct finch;

int finch_open(struct finch *f, unsigned int flags);
void finch_close(struct finch *f);

#include <net/finch_event.h>

int finch_send(struct finch *f, const void *data, unsigned int len);

#endif
