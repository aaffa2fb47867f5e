/* SPDX-License-Identifier: GPL-2.0 */
#ifndef REGU_H
#define REGU_H

struct regu;

int regu_setup(void);
struct regu *regu_single(void);
int regu_set(struct regu *r, unsigned int reg, unsigned int value);

#endif
