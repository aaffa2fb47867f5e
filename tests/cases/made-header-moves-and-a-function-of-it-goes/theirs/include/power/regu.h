/* SPDX-License-Identifier: GPL-2.0 */
#ifndef POWER_REGU_H
#define POWER_REGU_H

struct regu;

int regu_setup(unsigned int bus);
/* by the name that it was set up with */
struct regu *regu_named(const char *name);
int regu_set(struct regu *r, unsigned int reg, unsigned int value);

#endif
