/* SPDX-License-Identifier: GPL-2.0-only */
/* `crosstree integrate --order=suggest`, for people and for programs. */
#ifndef CMD_INTEGRATE_ORDER_H
#define CMD_INTEGRATE_ORDER_H

#include <stdbool.h>

#include "flow/integrate-order.h"
#include "ui/out.h"

void order_print_text(struct out *o, const struct integrate_order *r);
void order_print_porcelain(struct out *o, const struct integrate_order *r, bool nul);
void order_print_json(struct out *o, const struct integrate_order *r);

#endif
