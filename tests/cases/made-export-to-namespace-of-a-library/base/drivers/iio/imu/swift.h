/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SWIFT_H
#define SWIFT_H
int regmap_swift_probe(void *dev, int irq);
#endif
