/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_NET_ETHERNET_MELLANOX_MLX5_CORE_EN_H
#define _DRIVERS_NET_ETHERNET_MELLANOX_MLX5_CORE_EN_H

#include <linux/kernel.h>
#include <linux/mlx5/driver.h>

struct mlx5e_rq {
	u32 rqn;
	u32 mkey_be;
	u16 flags;
	struct mlx5_core_dev *mdev;
};

int mlx5e_open_rq(struct mlx5e_rq *rq);
int mlx5e_poll_rx_cq(struct mlx5e_rq *rq, int budget);

/* register fields */
#define EN_H_CTRL			0x00
#define EN_H_CTRL_ENABLE		0x00000001
#define EN_H_CTRL_RESET		0x00000002
#define EN_H_STATUS			0x04
#define EN_H_STATUS_READY		0x00000010
#define EN_H_STATUS_ERROR		0x00000020
#define EN_H_IRQ_MASK			0x08

#define EN_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define EN_H_VERSION_CURRENT	EN_H_VERSION(1, 4)
#define EN_H_NAME_LEN		32

struct en_h_ident {
	char name[EN_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool en_h_ident_newer(const struct en_h_ident *a, const struct en_h_ident *b)
{
	return a->version > b->version;
}

static inline u32 en_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 en_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#endif /* _DRIVERS_NET_ETHERNET_MELLANOX_MLX5_CORE_EN_H */
