/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MLX5_DRIVER_H
#define _LINUX_MLX5_DRIVER_H

#include <linux/types.h>

struct mlx5_core_dev {
	u32 pdn;
	u32 issi;
	void *priv;
};

int mlx5_core_create_psv(struct mlx5_core_dev *dev, u32 pdn, u32 *psv_index);
int mlx5_core_destroy_psv(struct mlx5_core_dev *dev, u32 psv_index);

#define DRIVER_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define DRIVER_H_VERSION_CURRENT	DRIVER_H_VERSION(1, 4)
#define DRIVER_H_NAME_LEN		32

struct driver_h_ident {
	char name[DRIVER_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool driver_h_ident_newer(const struct driver_h_ident *a, const struct driver_h_ident *b)
{
	return a->version > b->version;
}

/* register fields */
#define DRIVER_H_CTRL			0x00
#define DRIVER_H_CTRL_ENABLE		0x00000001
#define DRIVER_H_CTRL_RESET		0x00000002
#define DRIVER_H_STATUS			0x04
#define DRIVER_H_STATUS_READY		0x00000010
#define DRIVER_H_STATUS_ERROR		0x00000020
#define DRIVER_H_IRQ_MASK			0x08

/**
 * struct driver_h_params - tunables
 * @timeout_ms: how long to wait
 * @retries: how often to try again
 * @flags: see DRIVER_H_FLAG_*
 */
struct driver_h_params {
	u32 timeout_ms;
	u16 retries;
	u16 flags;
};

#define DRIVER_H_FLAG_QUIET		(1 << 0)
#define DRIVER_H_FLAG_FORCE		(1 << 1)

#endif /* _LINUX_MLX5_DRIVER_H */
